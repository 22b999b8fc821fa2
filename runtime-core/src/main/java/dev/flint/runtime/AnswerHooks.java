package dev.flint.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.lifecycle.AfterAnswer;
import dev.flint.runtime.logging.FunctionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What the function does behind each answer.
 *
 * @param hooks the function's, in the order in which they are called
 * @param log takes what they throw
 */
record AnswerHooks(List<AfterAnswer> hooks, FunctionLog log) {

  /** Says {@code false} where it was seen at package time that no jar has one. */
  private static final String PROPERTY = "flint.afterAnswer";

  /**
   * Makes those that the function brings.
   *
   * @throws java.util.ServiceConfigurationError when one can't be made
   */
  static AnswerHooks find(FunctionLog log) {
    List<AfterAnswer> hooks = new ArrayList<>();
    // Looking for them opens every jar.
    if (!"false".equals(System.getProperty(PROPERTY))) {
      ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
      for (AfterAnswer hook : ServiceLoader.load(AfterAnswer.class, classLoader)) {
        hooks.add(hook);
      }
    }
    return new AnswerHooks(hooks, log);
  }

  boolean isEmpty() {
    return hooks.isEmpty();
  }

  /** Calls each, whatever became of the one before. */
  void run(Context context) {
    for (AfterAnswer hook : hooks) {
      try {
        hook.afterAnswer(context);
      } catch (Throwable e) {
        log.error(e);
      }
    }
  }
}
