package dev.flint.runtime.emulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The answers nobody has taken yet, oldest first. Guarded by {@link Invocations}. */
final class AnswerBook {

  private final List<Answer> answers = new ArrayList<>();
  private final Set<String> reserved = new HashSet<>();

  void add(Answer answer) {
    answers.add(answer);
  }

  /** Keeps the answer of this invocation for whoever waits for exactly that one. */
  void reserve(String requestId) {
    reserved.add(requestId);
  }

  void release(String requestId) {
    reserved.remove(requestId);
  }

  Optional<Answer> takeOldest() {
    return take(
        answers.stream().filter(answer -> !reserved.contains(requestIdOf(answer))).findFirst());
  }

  /** An init error answers every invocation, as none can be served. */
  Optional<Answer> takeFor(String requestId) {
    return take(
        answers.stream()
            .filter(
                answer ->
                    answer instanceof Answer.InitError || requestIdOf(answer).equals(requestId))
            .findFirst());
  }

  Optional<Answer> takeInitError() {
    return take(answers.stream().filter(Answer.InitError.class::isInstance).findFirst());
  }

  private Optional<Answer> take(Optional<Answer> answer) {
    answer.ifPresent(answers::remove);
    return answer;
  }

  private static String requestIdOf(Answer answer) {
    if (answer instanceof Answer.Response response) {
      return response.requestId();
    }
    if (answer instanceof Answer.FunctionError error) {
      return error.requestId();
    }
    return "";
  }
}
