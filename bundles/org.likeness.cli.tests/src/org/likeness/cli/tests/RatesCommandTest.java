// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The learning-rate finder by the command. */
class RatesCommandTest {

  @TempDir
  Path folder;

  private Shell shell;

  @BeforeEach
  void recipe() throws IOException {
    shell = new Shell(folder);
    Files.writeString(folder.resolve("toy.yaml"), "likeness: 1\nkind: toy-gan\nname: toy\nmodel: {id: mlp-2d, hidden: 8}\nbatch: 16\ndevice: {threads: 1}\n"
        + "optimiser: {discriminator: {id: sgd}}\n");
  }

  @Test
  void ratesRiseLossesAreKeptAndNoRunIsLeft() throws IOException {
    JsonNode found = shell.run("lr-find toy.yaml --from 1e-5 --to 100 --steps 60 --out rates.html --workspace ws --json --quiet").json();
    JsonNode discriminator = found.get("discriminator");
    assertTrue(found.has("generator") && discriminator.get("rates").size() > 10, found.toString());
    assertEquals(1e-5, discriminator.get("rates").get(0).asDouble(), 1e-12);
    assertEquals(discriminator.get("rates").size(), discriminator.get("losses").size());
    assertTrue(discriminator.get("diverged").asBoolean(), "plain descent at a rate of 100 with a gradient penalty: " + found);
    assertTrue(Files.readString(folder.resolve("rates.html")).contains("<svg"));
    assertEquals(0, Product.likeness().workspace(folder.resolve("ws"), false).runs().list().size());
  }

  @Test
  void onlyOneLearnersRateRises() {
    JsonNode found = shell.run("lr-find toy.yaml --learner generator --steps 12 --to 1e-3 --workspace ws --json --quiet").json();
    assertEquals(1, found.size());
    assertEquals(12, found.get("generator").get("losses").size());
  }

  @Test
  void whatCannotBeTriedIsRefused() throws IOException {
    assertTrue(shell.run("lr-find toy.yaml --learner critic --workspace ws").refused().contains("generator"));
    assertTrue(shell.run("lr-find toy.yaml --from 1 --to 0.1 --workspace ws").refused().contains("rise"));
    assertTrue(shell.run("lr-find toy.yaml --steps 2 --workspace ws").refused().contains("10 to"));
    Files.writeString(folder.resolve("s.yaml"), "likeness: 1\nkind: sweep\nrecipe: toy.yaml\nmeasure: [x]\n");
    assertTrue(shell.run("lr-find s.yaml --workspace ws").refused().contains("trains nothing"));
  }
}
