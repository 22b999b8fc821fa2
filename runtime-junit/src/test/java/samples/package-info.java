/** Functions under test, and tests of them that tests run. */
package samples;
