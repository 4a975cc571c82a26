/** The tests install the bundled provider, so it is built once for all of them. */
module.exports = async () => {
  const { bundleProvider } = await import('../../scripts/bundle-provider.mjs');
  await bundleProvider();
};
