/** Functions that run: in the tests' process, as guests, or packaged, in one of their own. */
package dev.flint.runtime.junit.run;
