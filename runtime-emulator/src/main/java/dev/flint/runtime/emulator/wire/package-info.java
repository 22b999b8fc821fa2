/**
 * Bytes on the wire, without a word of Lambda: a Jetty connector whose connections can split, cut,
 * delay or replace the next answer.
 */
package dev.flint.runtime.emulator.wire;
