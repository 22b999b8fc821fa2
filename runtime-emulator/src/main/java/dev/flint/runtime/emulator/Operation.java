package dev.flint.runtime.emulator;

/** The calls of the Runtime API that the emulator serves. */
public enum Operation {
  /** {@code GET /2018-06-01/runtime/invocation/next}. */
  NEXT,
  /** {@code POST /2018-06-01/runtime/invocation/{requestId}/response}. */
  RESPONSE,
  /** {@code POST /2018-06-01/runtime/invocation/{requestId}/error}. */
  ERROR,
  /** {@code POST /2018-06-01/runtime/init/error}. */
  INIT_ERROR
}
