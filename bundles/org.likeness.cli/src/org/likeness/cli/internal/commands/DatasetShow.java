// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.likeness.cli.internal.session.Options;
import org.likeness.cli.internal.session.Output;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.datasets.Subject;
import org.likeness.datasets.Use;
import org.likeness.report.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness dataset show}. */
@Command(name = "show", description = "Shows what a dataset holds and on what basis.",
    footer = {"", "Example:", "  likeness dataset show anna"})
final class DatasetShow implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "NAME", description = "Name of the dataset.")
  private String name;

  @Option(names = "--items", description = "List every picture and clip with its number.")
  private boolean items;

  @Override
  public Integer call() {
    Dataset dataset = options.workspace().datasets().get(name);
    Map<String, Object> plain = plain(dataset);
    if (items) {
      plain.put("items", dataset.items().stream().map(DatasetShow::plain).toList());
    }
    options.output().print(plain, () -> {
      text(options.output(), dataset);
      if (items) {
        items(options.output(), dataset);
      }
    });
    return 0;
  }

  private static void items(Output out, Dataset d) {
    Map<Long, Long> faces = d.faces().stream().collect(Collectors.groupingBy(Face::itemId, Collectors.counting()));
    out.table(List.of("ITEM", "FILE", "SUBJECT", "SPLIT", "FACES"), d.items().stream().map(i -> List.of(Long.toString(i.id()), i.file(),
        i.subject(), i.split(), Long.toString(faces.getOrDefault(i.id(), 0L)))).toList());
  }

  private static Map<String, Object> plain(DatasetItem i) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("id", i.id());
    m.put("file", i.file());
    m.put("media", i.media().name().toLowerCase(Locale.ROOT));
    m.put("sha256", i.sha256());
    m.put("subject", i.subject());
    m.put("split", i.split());
    return m;
  }

  /** A person's rights in one line. */
  static String inWords(Subject s) {
    return (s.name().isEmpty() ? "everybody not named otherwise" : s.name()) + ": " + s.basis().words()
        + (s.scope().isEmpty() ? "" : ", only for " + String.join(", ", s.scope().stream().map(Use::words).sorted().toList()))
        + (s.expires() == null ? "" : ", until " + s.expires()) + (s.evidence().isEmpty() ? "" : ", see " + s.evidence());
  }

  static void text(Output out, Dataset d) {
    Dataset.Counts n = d.counts();
    out.line(d.name() + ": " + n.images() + " pictures, " + n.videos() + " clips, " + n.faces() + " faces ("
        + n.rejected() + " rejected), " + Numbers.whole(n.bytes() / 1024) + " KiB");
    for (Subject s : d.info().subjects()) {
      out.line("  " + inWords(s));
    }
    out.line("  " + d.folder());
  }

  /** As JSON shows it. */
  static Map<String, Object> plain(Dataset d) {
    Dataset.Counts n = d.counts();
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("name", d.name());
    m.put("folder", d.folder().toString());
    m.put("images", n.images());
    m.put("videos", n.videos());
    m.put("faces", n.faces());
    m.put("rejected", n.rejected());
    m.put("bytes", n.bytes());
    m.put("fingerprint", d.fingerprint());
    m.put("subjects", d.info().subjects().stream().map(DatasetShow::plain).toList());
    m.put("source", d.info().source());
    m.put("licence", d.info().licence());
    return m;
  }

  private static Map<String, Object> plain(Subject s) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("name", s.name());
    m.put("basis", s.basis().key());
    m.put("scope", s.scope().stream().map(u -> u.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).sorted().toList());
    m.put("expires", s.expires() == null ? null : s.expires().toString());
    m.put("evidence", s.evidence());
    return m;
  }
}
