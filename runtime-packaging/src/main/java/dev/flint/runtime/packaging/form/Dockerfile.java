package dev.flint.runtime.packaging.form;

/**
 * What builds a container image of a function's folder.
 *
 * @param name the function's folder, beside the file
 * @param handler the default handler; empty for none
 * @param snapStart whether Lambda may make snapshots of it
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Create a Lambda
 *     function using a container image</a>
 */
record Dockerfile(String name, String handler, boolean snapStart) {
  private static final String TEXT =
      """
      # Build with this file's folder as the context: docker build --provenance=false .
      FROM public.ecr.aws/lambda/provided:al2023
      %s\
      # COPY keeps the times of files, by which the JVM knows its cache of classes.
      COPY %s/ ${LAMBDA_TASK_ROOT}/
      COPY %s/bootstrap ${LAMBDA_RUNTIME_DIR}/bootstrap
      # The base image wants a handler's name; that of the function's configuration wins over it.
      CMD [ "%s" ]
      """;

  private static final String LABEL =
      """
      # The runtime asks for the restore: see docs/lifecycle.md.
      LABEL com.amazonaws.lambda.feature.snapstart="Allow"
      """;

  String text() {
    return String.format(
        TEXT, snapStart ? LABEL : "", name, name, handler.isEmpty() ? "handler" : handler);
  }
}
