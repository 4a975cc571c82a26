/** Turns a value as CloudFormation delivers it (every scalar a string) back into what the template meant. */
export type Parser<Value> = (raw: unknown, at: string) => Value;

const BRAND = Symbol.for('mongodb-backup-constructs.PropertiesError');

/** The properties of a deployed resource are not of a shape this version knows. */
export class PropertiesError extends Error {
  /** Whether a value is a PropertiesError, also one of another bundle of the handler. */
  public static isPropertiesError(value: unknown): value is PropertiesError {
    return value instanceof Error && BRAND in value;
  }

  public constructor(at: string, expected: string) {
    super(
      `property '${at}' of the deployed resource should be ${expected}; it was written by a newer version of mongodb-backup-constructs or this is a bug in it, please report it`,
    );
    this.name = 'PropertiesError';
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Any text. */
export const text: Parser<string> = (raw, at) => {
  if (typeof raw === 'string') return raw;
  throw new PropertiesError(at, 'text');
};

/** A whole number, written as digits. */
export const whole: Parser<number> = (raw, at) => {
  const written = typeof raw === 'number' ? String(raw) : raw;
  if (typeof written === 'string' && /^-?\d{1,15}$/.test(written)) return Number(written);
  throw new PropertiesError(at, 'a whole number');
};

/** `true` or `false`. */
export const flag: Parser<boolean> = (raw, at) => {
  if (raw === 'true' || raw === true) return true;
  if (raw === 'false' || raw === false) return false;
  throw new PropertiesError(at, 'true or false');
};

/** One of some words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Parser<Word> {
  return (raw, at) => {
    const word = words.find((candidate) => candidate === raw);
    if (word !== undefined) return word;
    throw new PropertiesError(at, `one of ${words.join(', ')}`);
  };
}

/** A list, each entry read alike. */
export function listOf<Item>(item: Parser<Item>): Parser<readonly Item[]> {
  return (raw, at) => {
    if (!Array.isArray(raw)) throw new PropertiesError(at, 'a list');
    return raw.map((entry, index) => item(entry, `${at}[${index}]`));
  };
}

/** The first parser that accepts. */
export function either<First, Rest extends readonly Parser<unknown>[]>(
  first: Parser<First>,
  ...rest: Rest
): Parser<First | Values<Rest>[number]> {
  return rest.reduce<Parser<unknown>>(
    (before, after) => (raw, at) => {
      try {
        return before(raw, at);
      } catch {
        return after(raw, at);
      }
    },
    first,
  ) as Parser<First | Values<Rest>[number]>;
}

type Values<Fields> = {
  readonly [Key in keyof Fields]: Fields[Key] extends Parser<infer Value> ? Value : never;
};

/** An object: required fields, and optional ones that may be missing; unknown fields are a newer version's. */
export function object<
  Required extends Readonly<Record<string, Parser<unknown>>>,
  Optional extends Readonly<Record<string, Parser<unknown>>>,
>(required: Required, optional: Optional): Parser<Values<Required> & Partial<Values<Optional>>> {
  return (raw, at) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      throw new PropertiesError(at, 'an object');
    }
    const fields = raw as Readonly<Record<string, unknown>>;
    const stranger = Object.keys(fields).find((key) => !(key in required) && !(key in optional));
    if (stranger !== undefined) throw new PropertiesError(`${at}.${stranger}`, 'absent');
    const entries = Object.entries({ ...required, ...optional })
      .filter(([key]) => key in required || fields[key] !== undefined)
      .map(([key, parse]) => [key, parse(fields[key], `${at}.${key}`)]);
    return Object.fromEntries(entries) as Values<Required> & Partial<Values<Optional>>;
  };
}
