package dev.flint.runtime.lifecycle;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * Work that follows an invocation's answer: the caller has it already, and no other event comes
 * before this has returned. For spans and metrics, say. It counts as time of the invocation, and
 * with concurrent invocations it is called by several threads at once.
 *
 * <p>Implementations are found with {@link java.util.ServiceLoader}, made once before the first
 * event, and called in the order in which they are found.
 */
public interface AfterAnswer {

  /**
   * Does its work.
   *
   * @param context the invocation's. The thread is interrupted when little of its time remains.
   * @throws Exception is logged, and nothing is lost by it
   */
  void afterAnswer(Context context) throws Exception;
}
