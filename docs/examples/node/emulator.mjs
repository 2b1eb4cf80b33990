import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import sdk from '@huaweicloud/huaweicloud-sdk-swr';

const endpoint = process.env.SWR_ENDPOINT ?? 'http://localhost:5080';

/** The emulator's own API for one account, which is new: tests can run at the same time. */
export class Emulator {
  static async start() {
    const emulator = new Emulator();
    emulator.account = await emulator.call('POST', 'accounts');
    return emulator;
  }

  async call(method, path, body) {
    const answer = await fetch(`${endpoint}/_swr/${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
    return text && JSON.parse(text);
  }

  seed(...organizations) {
    return this.call('POST', `seed?account=${this.account.name}`, { organizations });
  }

  fault(rule) {
    return this.call('POST', 'faults', { ...rule, match: { account: this.account.name, ...rule.match } });
  }

  journal(operation) {
    return this.call('GET', `journal?account=${this.account.name}&operation=${operation}`);
  }

  /** The official client, with the keys of the account. */
  client() {
    const { access_key, secret_key, project_id } = this.account;
    return sdk.SwrClient.newBuilder()
      .withCredential(new BasicCredentials().withAk(access_key).withSk(secret_key).withProjectId(project_id))
      .withEndpoint(endpoint)
      .build();
  }

  stop() {
    return this.call('DELETE', `accounts/${this.account.name}`);
  }
}
