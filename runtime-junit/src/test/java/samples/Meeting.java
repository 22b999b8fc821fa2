package samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.flint.runtime.junit.Invocation;
import dev.flint.runtime.junit.LambdaEvent;
import dev.flint.runtime.junit.LambdaFunction;
import dev.flint.runtime.junit.LogRecord;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs while another function does, in each way that there is. */
public final class Meeting implements RequestHandler<String, String> {

  private static final Logger LOG = LoggerFactory.getLogger(Meeting.class);
  private static final CyclicBarrier BOTH = new CyclicBarrier(2);

  @Override
  public String handleRequest(String name, Context context) {
    try {
      for (int i = 0; i < 20; i++) {
        BOTH.await(30, TimeUnit.SECONDS);
        System.out.println(name + " prints");
        LambdaRuntime.getLogger().log(name + " logs");
        context.getLogger().log(name + " logs too");
        LOG.info("{} logs through SLF4J", name);
      }
      return System.getProperty("com.amazonaws.xray.traceHeader", "not the process's");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static void assertLogsItsOwn(String name, LambdaFunction function) {
    Invocation invocation = function.invoke(LambdaEvent.of(name));

    assertEquals("not the process's", invocation.response(String.class));
    List<LogRecord> log = invocation.log();
    assertEquals(80, log.size(), log::toString);
    for (LogRecord record : log) {
      assertEquals(true, record.message().contains(name + " "), record::text);
    }
  }
}
