package dev.flint.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import functions.Concurrent;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Several invocations at once are answered as AWS's runtime answers them. */
@NeedsOracle
final class ConcurrencyOracleTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int EVENTS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void invocationsKnowTheSame(int limit) throws Exception {
    assertEquals(answers(ComparedRuntime.AWS, limit), answers(ComparedRuntime.FLINT, limit));
  }

  /** By request id what each event is answered with, but for the thread's name. */
  private static Map<String, String> answers(ComparedRuntime runtime, int limit) throws Exception {
    try (LocalRuntimeApi api = LocalRuntimeApi.start(limit)) {
      Process process = start(runtime, api, limit);
      try {
        Map<String, String> answers = new TreeMap<>();
        for (int i = 0; i < EVENTS; i++) {
          api.enqueue(event(i, i < limit ? "meet" : i % 10 == 0 ? "fail" : "answer"));
        }
        for (int i = 0; i < EVENTS; i++) {
          Answer answer = api.takeAnswer(PATIENCE);
          answers.put(requestId(answer), told(answer));
        }
        return answers;
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static Event event(int id, String behaviour) {
    Event event =
        Event.of("{\"id\":" + id + ",\"do\":\"" + behaviour + "\"}").withRequestId("request-" + id);
    return event.withTraceHeader(id % 3 == 0 ? null : "Root=1-5bef4de7-" + id);
  }

  private static String requestId(Answer answer) {
    return answer instanceof Answer.Response response
        ? response.requestId()
        : ((Answer.FunctionError) answer).requestId();
  }

  private static String told(Answer answer) throws Exception {
    if (answer instanceof Answer.FunctionError error) {
      return error.errorType() + " " + JSON.readTree(error.body()).get("errorMessage");
    }
    ObjectNode told = (ObjectNode) JSON.readTree(answer.body());
    told.remove("thread");
    return told.toString();
  }

  private static Process start(ComparedRuntime runtime, LocalRuntimeApi api, int limit)
      throws Exception {
    List<String> command =
        new ArrayList<>(runtime.command(Concurrent.class.getName(), List.of(), List.of()));
    int classPath = command.indexOf("-cp") + 1;
    command.set(
        classPath,
        command.get(classPath)
            + File.pathSeparator
            + ComparedRuntime.location(SdkInternalThreadLocal.class));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(new File(System.getProperty("java.io.tmpdir")));
    builder.environment().clear();
    builder.environment().put("_HANDLER", Concurrent.class.getName());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(limit));
    builder.environment().put("PARTIES", Integer.toString(limit));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
