package functions;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;

/** Names a class of aws-lambda-java-events in one place only. */
public final class Queue {

  public void handle(SQSEvent event) {}
}
