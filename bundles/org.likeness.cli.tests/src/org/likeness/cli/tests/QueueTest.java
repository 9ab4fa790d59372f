// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.workspace.Workspace;

/** Several recipes in one command. */
class QueueTest {
  @TempDir
  Path folder;
  private Shell shell;
  private Workspace workspace;

  @BeforeEach
  void recipe() throws IOException {
    shell = new Shell(folder);
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    write("toy", "budget: {steps: 4}");
  }

  private void write(String name, String keys) throws IOException {
    Files.writeString(folder.resolve(name + ".yaml"),
        "likeness: 1\nkind: toy-gan\nname: " + name + "\nseed: 5\nmodel: {id: mlp-2d, hidden: 16}\nbatch: 16\ndevice: {threads: 1}\n" + keys + "\n");
  }

  private int runs() {
    return workspace.runs().list().size();
  }

  @Test
  void aQueueRunsAllAndIsHonest() throws IOException {
    write("good", "budget: {steps: 2}");
    write("bad", "budget: {steps: 300}\noptimiser: {id: sgd, learning-rate: 10}\nhealth: {on: stop}");
    Shell.Result result = shell.run("run toy.yaml bad.yaml good.yaml --workspace ws");
    assertEquals(1, result.status(), result.err() + result.out());
    assertTrue(result.out().contains("2 of 3 finished") && result.out().contains("failed    bad.yaml"), result.out());
    assertEquals(3, runs());
    Shell.Result stopped = shell.run("run bad.yaml good.yaml --stop --workspace ws");
    assertEquals(1, stopped.status());
    assertTrue(stopped.out().contains("1 not started"), stopped.out());
    assertEquals(4, runs());
    write("slip", "bugdet: {steps: 2}");
    assertTrue(shell.run("run good.yaml slip.yaml --workspace ws").refused().contains("did you mean 'budget'"));
    assertEquals(4, runs(), "none is started when one is wrong");
    assertEquals(2, shell.run("run good.yaml toy.yaml --json --workspace ws").json().size());
  }
}
