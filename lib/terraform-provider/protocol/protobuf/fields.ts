/** Kinds of fields the plugin protocol uses; lists and maps hold messages only. */
export type Field =
  | ScalarField<'string' | 'bytes' | 'int' | 'bool'>
  | HoldingField<'message' | 'list' | 'map', Fields>;

/** The fields of a message by name. */
export interface Fields {
  readonly [name: string]: Field;
}

/** A field that holds one plain value. */
export interface ScalarField<Kind> {
  readonly kind: Kind;
  readonly number: number;
}

/** A field that holds messages. */
export interface HoldingField<Kind, Held> {
  readonly kind: Kind;
  readonly number: number;
  readonly fields: Held;
}

/** A text. */
export const text = (number: number): ScalarField<'string'> => ({ kind: 'string', number });
/** Raw bytes. */
export const bytes = (number: number): ScalarField<'bytes'> => ({ kind: 'bytes', number });
/** A whole number of 0 or more, or the value of an enum. */
export const int = (number: number): ScalarField<'int'> => ({ kind: 'int', number });
/** A truth value. */
export const bool = (number: number): ScalarField<'bool'> => ({ kind: 'bool', number });
/** Another message. */
export const message = <F extends Fields>(
  number: number,
  fields: F,
): HoldingField<'message', F> => ({
  kind: 'message',
  number,
  fields,
});
/** Any number of messages. */
export const list = <F extends Fields>(number: number, fields: F): HoldingField<'list', F> => ({
  kind: 'list',
  number,
  fields,
});
/** Messages by name. */
export const map = <F extends Fields>(number: number, fields: F): HoldingField<'map', F> => ({
  kind: 'map',
  number,
  fields,
});

/** A message as it is read: what is absent has its default, as protobuf says; only messages can be missing. */
export type Decoded<F extends Fields> = {
  readonly [Name in keyof F]: DecodedField<F[Name]>;
};

type DecodedField<F> =
  F extends ScalarField<'string'>
    ? string
    : F extends ScalarField<'bytes'>
      ? Uint8Array
      : F extends ScalarField<'int'>
        ? number
        : F extends ScalarField<'bool'>
          ? boolean
          : F extends HoldingField<'message', infer Held extends Fields>
            ? Decoded<Held> | undefined
            : F extends HoldingField<'list', infer Held extends Fields>
              ? readonly Decoded<Held>[]
              : F extends HoldingField<'map', infer Held extends Fields>
                ? Readonly<Record<string, Decoded<Held>>>
                : never;

/** A message to be written: what is left out is absent. */
export type Encodable<F extends Fields> = {
  readonly [Name in keyof F]?: EncodableField<F[Name]> | undefined;
};

type EncodableField<F> =
  F extends ScalarField<'string' | 'bytes' | 'int' | 'bool'>
    ? DecodedField<F>
    : F extends HoldingField<'message', infer Held extends Fields>
      ? Encodable<Held>
      : F extends HoldingField<'list', infer Held extends Fields>
        ? readonly Encodable<Held>[]
        : F extends HoldingField<'map', infer Held extends Fields>
          ? Readonly<Record<string, Encodable<Held>>>
          : never;
