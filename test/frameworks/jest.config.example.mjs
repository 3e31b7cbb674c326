export default {
  testEnvironment: 'node',
  testMatch: ['**/*.spec.mjs'],
  transform: {},
};
