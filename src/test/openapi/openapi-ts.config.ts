import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: 'document.json',
  output: { path: 'client', importFileExtension: '.js' },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
});
