# The cache goes with the class path as it is written. Seen from the task root, the layer's jars are
# called the same wherever the two are as on Lambda; elsewhere it goes on without the cache. What all
# names begin with, the JVM would leave out, and with the function's jars that is another than in the
# layer alone: the first name begins like no other.
libraries=../../opt/java/lib
first=./
if [ "$PWD" != "${here%/opt}/var/task" ] || ! [ -e ../../opt/bootstrap ]; then
  libraries=$here/java/lib
  first=
fi
# Code may have been generated for the function, to go with these very jars.
generated_code=
if [ -e lib/flint-bindings-@FINGERPRINT@ ]; then
  read -r generated_code < lib/flint-bindings-@FINGERPRINT@
fi
