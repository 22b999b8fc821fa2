/**
 * Functions as a user would write them: what the tests run in the runtime. They stand outside of
 * the runtime's own packages, whose frames are cut from stack traces.
 */
package functions;
