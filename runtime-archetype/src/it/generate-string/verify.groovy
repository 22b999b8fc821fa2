def generated = evaluate(new File(basedir, '../../../src/it/generated.groovy'))
def project = generated(basedir, 'com.example.Hello', [
    'events/hello.expected.json',
    'events/hello.json',
    'src/main/java/com/example/Hello.java',
    'src/test/java/com/example/HelloTest.java'
])

def expected = new File(project, 'events/hello.expected.json').text
assert new File(basedir, 'build.log').text.contains(expected.trim())
