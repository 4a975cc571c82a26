/** Both sides of one schedule and of its forecast; more is never asked for again. */
const MOST = 4;

/**
 * A function of two objects that answers at once what it was asked just before: many kinds look at the same two sides
 * of a schedule one after the other.
 */
export function rememberPair<Left extends object, Right extends object, Answer>(
  answer: (left: Left, right: Right) => Answer,
): (left: Left, right: Right) => Answer {
  const recent: { readonly left: Left; readonly right: Right; readonly value: Answer }[] = [];
  return (left, right) => {
    const known = recent.find((entry) => entry.left === left && entry.right === right);
    if (known !== undefined) return known.value;
    const value = answer(left, right);
    if (recent.push({ left, right, value }) > MOST) recent.shift();
    return value;
  };
}
