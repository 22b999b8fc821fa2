/** Lets the functions of a test invoke each other, through Lambda's Invoke API. */
package dev.flint.runtime.junit.invoke;
