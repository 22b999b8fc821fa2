/** What a function may do around its invocations. */
package dev.flint.runtime.lifecycle;
