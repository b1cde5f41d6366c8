// A few rules, each for a mistake that type checking does not catch.
const RULES = {
  "array-callback-return": "error",
  eqeqeq: "error",
  "no-empty": "error",
  "no-eval": "error",
  "no-implicit-coercion": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-self-compare": "error",
  "no-unused-vars": "error",
  "no-use-before-define": ["error", { functions: false, variables: false }],
  "no-useless-return": "error",
  "no-var": "error",
  "prefer-const": "error",
  "require-atomic-updates": "error",
};

export default [
  { ignores: ["dist/", "target/", ".tools/", "test-results/"] },
  {
    files: ["web/**/*.js", "tests/web/**/*.js", "xtask/node/**/*.mjs", "bench/**/*.{js,mjs}", "eslint.config.js"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: RULES,
  },
  {
    files: ["bench/**/*.jsx"],
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    // Without a plugin the rule does not see components that only JSX names.
    rules: { ...RULES, "no-unused-vars": "off" },
  },
];
