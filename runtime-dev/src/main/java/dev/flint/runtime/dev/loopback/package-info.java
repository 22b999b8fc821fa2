/** A server that nobody but this machine reaches, as all fronts have it. */
package dev.flint.runtime.dev.loopback;
