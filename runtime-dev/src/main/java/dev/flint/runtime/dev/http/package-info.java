/** The HTTP front: requests become events, answers become responses. */
package dev.flint.runtime.dev.http;
