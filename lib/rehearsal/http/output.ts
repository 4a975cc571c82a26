/** What an API action answers, before it is written as XML or JSON. */
export type Output =
  string | number | boolean | Date | undefined | readonly Output[] | OutputObject;
export interface OutputObject {
  readonly [name: string]: Output;
}
