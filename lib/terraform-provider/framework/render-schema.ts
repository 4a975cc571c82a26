import { type Attribute, type Attributes } from './attributes';

/** What a schema is rendered from. */
export interface Described {
  readonly version: number;
  readonly description: string;
  readonly attributes: Attributes;
}

/** A schema as Terraform reads it. */
export const renderSchema = ({ version, description, attributes }: Described) => ({
  version,
  block: {
    description,
    attributes: Object.entries(attributes).map(([name, attribute]) => render(name, attribute)),
  },
});

const render = (name: string, { type, mode, description, isSensitive = false }: Attribute) => ({
  name,
  type: Buffer.from(JSON.stringify(type)),
  description,
  required: mode === 'required',
  optional: mode === 'optional',
  computed: mode === 'computed',
  sensitive: isSensitive,
});
