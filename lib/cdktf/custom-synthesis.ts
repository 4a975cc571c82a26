/** How CDKTF finds a construct that writes files of its own; the symbol is the same in CDK Terrain. */
export const CUSTOM_SYNTHESIS = Symbol.for('cdktf/customSynthesis');
