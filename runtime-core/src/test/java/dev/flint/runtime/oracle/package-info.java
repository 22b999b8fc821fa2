/**
 * The comparison with AWS's own runtime interface client, the oracle for everything that a function
 * can tell about its runtime: one handler and one event, served by both over real sockets.
 *
 * <p>{@link dev.flint.runtime.oracle.Comparison} is a table of events for one handler; each {@code
 * …OracleTest} holds the tables of one subject. The handlers are in package {@code
 * oracle.handlers}, as frames of the runtime's own packages are cut from stack traces.
 */
package dev.flint.runtime.oracle;
