import { expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

it.each(Object.entries(jsonSchemas()))('publishes %s as it is', async (name, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../../public/schemas/${name}`);
});
