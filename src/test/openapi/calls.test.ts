// Ten operations through the client that is generated from the server's own document, by its types alone: what does not
// compile here would not compile for others either.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { before, test } from 'node:test';
import { client } from './client/client.gen.js';
import * as swr from './client/sdk.gen.js';
import type { NamespaceItem, Repository, TagSelector } from './client/types.gen.js';

const namespace = `ts${randomBytes(8).toString('hex')}`;
const path = { namespace, repository: 'of$two' };

before(() => {
  client.setConfig({
    baseUrl: process.env['SWR_ENDPOINT'] ?? 'http://localhost:5080',
    auth: 'test',
  });
});

test('createNamespace', async () => {
  const { response, data } = await swr.createNamespace({ body: { namespace } });
  assert.equal(response.status, 201);
  assert.deepEqual(data, {});
});

test('createNamespace again is refused with a typed error', async () => {
  const { response, error } = await swr.createNamespace({ body: { namespace } });
  assert.equal(response.status, 409);
  assert.ok(error && 'errors' in error);
  assert.equal(error.error_code, 'SVCSTG.SWR.4090060');
  assert.equal(error.errors[0]?.errorCode, 'SVCSTG.SWR.4090060');
});

test('listNamespaces', async () => {
  const { data } = await swr.listNamespaces({ query: { namespace }, throwOnError: true });
  const found: NamespaceItem | undefined = data.namespaces[0];
  assert.equal(found?.name, namespace);
  const auth: 7 | 3 | 1 | 0 | undefined = found?.auth;
  assert.equal(auth, 7);
});

test('createRepo', async () => {
  const { response } = await swr.createRepo({
    path: { namespace },
    body: { repository: 'of/two', is_public: false, category: 'linux', description: 'made by a generated client' },
  });
  assert.equal(response.status, 201);
});

test('showRepository', async () => {
  const { data } = await swr.showRepository({ path, throwOnError: true });
  const shown: Repository = data;
  assert.equal(shown.name, 'of/two');
  assert.equal(shown.category, 'linux');
  assert.equal(shown.is_public, false);
});

test('listReposDetails', async () => {
  const { response, data } = await swr.listReposDetails({
    query: { namespace, limit: '1', offset: '0', order_column: 'name', order_type: 'asc' },
    throwOnError: true,
  });
  assert.deepEqual(data.map((item) => item.name), ['of/two']);
  assert.equal(response.headers.get('Content-Range'), '0-1/1');
});

test('createNamespaceAuth', async () => {
  const { response } = await swr.createNamespaceAuth({
    path: { namespace },
    body: [{ user_id: 'f1', user_name: 'friend', auth: 3 }],
  });
  assert.equal(response.status, 201);
});

test('createRetention and showRetention', async () => {
  const selector: TagSelector = { kind: 'label', pattern: 'latest' };
  const created = await swr.createRetention({
    path,
    body: { algorithm: 'or', rules: [{ template: 'tag_rule', params: { num: '10' }, tag_selectors: [selector] }] },
    throwOnError: true,
  });
  const { data } = await swr.showRetention({ path: { ...path, retention_id: created.data.id }, throwOnError: true });
  assert.equal(data.rules[0]?.template, 'tag_rule');
  assert.deepEqual(data.rules[0]?.tag_selectors, [selector]);
});

test('createSecret', async () => {
  const { response, data } = await swr.createSecret({ throwOnError: true });
  assert.match(response.headers.get('X-Swr-Dockerlogin') ?? '', /^docker login -u /);
  assert.equal(Object.values(data.auths).length, 1);
});

test('deleteRepo and deleteNamespaces', async () => {
  const repository = await swr.deleteRepo({ path });
  assert.equal(repository.response.status, 204);
  const organization = await swr.deleteNamespaces({ path: { namespace } });
  assert.equal(organization.response.status, 204);
});

test('a missing organization is a typed error', async () => {
  const { response, error } = await swr.showNamespace({ path: { namespace } });
  assert.equal(response.status, 404);
  assert.ok(error && 'details' in error);
  assert.equal(error.error_code, 'SVCSTG.SWR.4041061');
});

test('without a token the gateway refuses, in its own shape', async () => {
  const { response, error } = await swr.listNamespaces({ auth: '' });
  assert.equal(response.status, 401);
  assert.ok(error && 'request_id' in error);
  assert.equal(error.error_code, 'APIGW.0301');
});
