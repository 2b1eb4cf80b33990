import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Emulator } from './emulator.mjs';
import { deleteUnusedTags } from './unused-tags.mjs';

test('unused tags go even if the service is busy', async (t) => {
  const emulator = await Emulator.start();
  t.after(() => emulator.stop());
  await emulator.seed({ name: 'team-js', repositories: [{ name: 'web', images: [{ tags: ['v1', 'v2'] }] }] });
  await emulator.fault({ match: { operation: 'DeleteRepoTag' }, error: { status: 429 }, times: 1 });
  await deleteUnusedTags(emulator.client(), 'team-js', 'web', ['v2']);
  const deletions = await emulator.journal('DeleteRepoTag');
  assert.deepEqual(deletions.map((entry) => entry.status), [429, 204]);
});
