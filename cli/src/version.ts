/** The version that `--version` prints; a test holds it equal to the one in package.json, which a bundle does not carry. */
export const version = '0.1.0';
