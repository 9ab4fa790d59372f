// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.problem.UserProblem;

/** The same training step in PyTorch, in a process of its own that waits while Java is measured. */
final class PythonTwin implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final Path script;
  private final String version;

  PythonTwin(Path python, String workload, int threads, String... more) throws IOException {
    script = Files.createTempFile("likeness-bench", ".py");
    script.toFile().deleteOnExit(); // also when the interpreter cannot be started
    try (InputStream source = PythonTwin.class.getResourceAsStream("twin.py")) {
      Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> command = new ArrayList<>(List.of(python.toString(), script.toString(), workload, Integer.toString(threads)));
    command.addAll(List.of(more));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    out = process.inputReader(StandardCharsets.UTF_8);
    in = process.outputWriter(StandardCharsets.UTF_8);
    version = out.readLine();
    if (version == null) {
      close();
      throw new UserProblem("The interpreter " + python + " cannot run the comparison; it needs the package torch");
    }
  }

  /** The version of torch. */
  String version() {
    return version;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Seconds of each of some steps. */
  List<Double> steps(int n) throws IOException {
    in.write(n + "\n");
    in.flush();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String line = out.readLine();
      if (line == null) {
        throw new IOException("The Python process ended too early");
      }
      seconds.add(Double.parseDouble(line));
    }
    return seconds;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    Files.deleteIfExists(script);
  }
}
