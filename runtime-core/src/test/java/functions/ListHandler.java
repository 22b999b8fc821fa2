package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;

/** Handles a list of something. */
abstract class ListHandler<T> implements RequestHandler<List<T>, List<String>> {

  @Override
  public List<String> handleRequest(List<T> events, Context context) {
    return events.stream().map(this::describe).toList();
  }

  abstract String describe(T event);
}
