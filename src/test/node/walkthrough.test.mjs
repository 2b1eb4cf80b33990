import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ClientRequestException } from '@huaweicloud/huaweicloud-sdk-core/exception/ClientRequestException.js';
import sdk from '@huaweicloud/huaweicloud-sdk-swr';
import { client, newName, strict } from './server.mjs';

const swr = client();
const namespace = newName();

function createNamespace(name) {
  return swr.createNamespace(
    new sdk.CreateNamespaceRequest().withBody(new sdk.CreateNamespaceRequestBody().withNamespace(name)));
}

function refusal(status, code) {
  return (error) => {
    assert.ok(error instanceof ClientRequestException, `${error}`);
    assert.equal(error.httpStatusCode, status);
    assert.equal(error.errorCode, code);
    assert.ok(error.requestId);
    return true;
  };
}

before(async () => {
  const created = await createNamespace(namespace);
  assert.equal(created.httpStatusCode, 201);
});

after(async () => {
  const deleted = await swr.deleteNamespaces(new sdk.DeleteNamespacesRequest().withNamespace(namespace));
  assert.equal(deleted.httpStatusCode, 204);
});

test('an organization is listed by its name', async () => {
  const list = await swr.listNamespaces(new sdk.ListNamespacesRequest().withFilter(`namespace::${namespace}`));
  assert.equal(list.httpStatusCode, 200);
  assert.equal(list.namespaces.length, 1);
  const [listed] = list.namespaces;
  assert.equal(listed.name, namespace);
  assert.equal(listed.auth, 7);
  assert.equal(typeof listed.id, 'number');
  assert.ok(listed.creator_name);
});

test('a repository is shown as it was created', async (t) => {
  const body = new sdk.CreateRepoRequestBody('team/app', false).withCategory('linux').withDescription('for a test');
  const created = await swr.createRepo(new sdk.CreateRepoRequest().withNamespace(namespace).withBody(body));
  t.after(() => swr.deleteRepo(new sdk.DeleteRepoRequest().withNamespace(namespace).withRepository('team$app')));
  assert.equal(created.httpStatusCode, 201);

  const shown = await swr.showRepository(
    new sdk.ShowRepositoryRequest().withNamespace(namespace).withRepository('team$app'));
  assert.equal(shown.httpStatusCode, 200);
  assert.equal(shown.name, 'team/app');
  assert.equal(shown.category, 'linux');
  assert.equal(shown.description, 'for a test');
  assert.equal(shown.is_public, false);
  assert.equal(shown.num_images, 0);
  assert.equal(shown.num_download, 0);
  assert.equal(shown.size, 0);
  assert.ok(shown.path.endsWith(`/${namespace}/team/app`), shown.path);
  assert.match(shown.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
});

test('a name that breaks the rule is refused with the code of the service', async () => {
  await assert.rejects(createNamespace('Not A Name'), refusal(400, 'SVCSTG.SWR.4001028'));
});

test('a body without its mandatory field is refused with the code of the service', async () => {
  await assert.rejects(
    swr.createNamespace(new sdk.CreateNamespaceRequest().withBody(new sdk.CreateNamespaceRequestBody())),
    refusal(400, 'SVCSTG.SWR.4001014'));
});

test('a taken name is refused with the code of the service', async () => {
  await assert.rejects(createNamespace(namespace), refusal(409, 'SVCSTG.SWR.4090060'));
});

test('a wrong secret key is refused by the gateway', { skip: !strict && 'the server takes any keys' }, async () => {
  const stranger = client(undefined, 'not the secret key');
  await assert.rejects(stranger.listNamespaces(new sdk.ListNamespacesRequest()), refusal(401, 'APIGW.0301'));
});
