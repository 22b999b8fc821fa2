package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.crac.Core;
import org.crac.Resource;

/** Tells of its snapshot; what fails is what its variable says. */
public final class Snapshot implements RequestHandler<String, String> {

  private static final String FAILS = System.getenv().getOrDefault("FAILS", "");

  private final Resource first = new Told("first");
  private final Resource second = new Told("second");

  public Snapshot() {
    Core.getGlobalContext().register(first);
    Core.getGlobalContext().register(second);
  }

  @Override
  public String handleRequest(String event, Context context) {
    return event;
  }

  private record Told(String name) implements Resource {

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
      tell("before");
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
      tell("after");
    }

    private void tell(String phase) {
      System.out.println(phase + " " + name);
      if (FAILS.contains(phase + " " + name)) {
        throw new IllegalStateException(phase + " failed in " + name);
      }
    }
  }
}
