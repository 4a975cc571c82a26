/** The constructs take the bundled handler as their asset, so unit tests need it built once. */
module.exports = async () => {
  const { bundleHandlers } = await import('../scripts/bundle-handlers.mjs');
  await bundleHandlers();
};
