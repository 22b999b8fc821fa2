/** Functions that log what their event asks for. */
package functions;
