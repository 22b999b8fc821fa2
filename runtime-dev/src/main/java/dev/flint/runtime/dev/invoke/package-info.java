/**
 * The Invoke API of Lambda: what {@code aws lambda invoke}, the AWS SDKs and other functions call.
 * Signatures are not checked, and every region and account is this machine.
 */
package dev.flint.runtime.dev.invoke;
