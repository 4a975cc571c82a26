/** When an object id was made, in milliseconds since 1970: its first four bytes are seconds. */
export const createdMillis = (objectId: string): number =>
  Number.parseInt(objectId.slice(0, 8), 16) * 1000;
