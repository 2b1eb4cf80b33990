// The server under test. SWR_ENDPOINT, SWR_ACCESS_KEY, SWR_SECRET_KEY and SWR_PROJECT_ID say which one and who calls;
// without them it is the emulator on this machine. SWR_AUTH_MODE=strict adds the tests of refused keys.
import { randomBytes } from 'node:crypto';
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import { Logger4jInstance } from '@huaweicloud/huaweicloud-sdk-core/logger/log4jLogger.js';
import sdk from '@huaweicloud/huaweicloud-sdk-swr';

const { env } = process;

Logger4jInstance.level = 'off'; // else each refusal that a test provokes is printed with all its headers

/** The official client, with these keys or those of the environment. */
export function client(accessKey = env.SWR_ACCESS_KEY ?? 'test', secretKey = env.SWR_SECRET_KEY ?? 'test') {
  const credentials = new BasicCredentials().withAk(accessKey).withSk(secretKey);
  if (env.SWR_PROJECT_ID) {
    credentials.withProjectId(env.SWR_PROJECT_ID);
  }
  return sdk.SwrClient.newBuilder()
    .withCredential(credentials)
    .withEndpoint(env.SWR_ENDPOINT ?? 'http://localhost:5080')
    .build();
}

/** A name that no other run has used. */
export function newName() {
  return 'node' + randomBytes(8).toString('hex');
}

/** Whether the server checks signatures. */
export const strict = env.SWR_AUTH_MODE === 'strict';
