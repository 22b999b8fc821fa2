/** HTTP requests as the events of AWS's services. */
package dev.flint.runtime.dev.http.payload;
