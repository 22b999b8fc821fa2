/**
 * What stands in for AWS while a function is trained: endpoints that answer every operation of the
 * SDKs, from files or with the smallest response that a client takes.
 */
package dev.flint.runtime.packaging.aws;
