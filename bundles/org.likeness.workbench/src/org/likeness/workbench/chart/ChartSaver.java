// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.likeness.workbench.widgets.BatchTwin;

/** Takes a chart out of the window: to the clipboard or into a file. UI thread. */
public final class ChartSaver {

  private ChartSaver() {}

  /** What can be done with a chart. */
  public enum Kind {
    COPY_PICTURE("Copy as Picture"), COPY_DATA("Copy as Table"), COPY_SVG("Copy as SVG"), SAVE("Save…");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public void perform(CurveChart chart) {
      switch (this) {
        case COPY_PICTURE -> copy(chart, ChartExport.picture(chart));
        case COPY_DATA -> BatchTwin.copy(chart, ChartExport.table(chart));
        case COPY_SVG -> BatchTwin.copy(chart, ChartExport.svg(chart));
        case SAVE -> ask(chart);
      }
    }
  }

  private static void copy(CurveChart chart, ImageData data) {
    Clipboard clipboard = new Clipboard(chart.getDisplay());
    clipboard.setContents(new Object[] {data}, new Transfer[] {ImageTransfer.getInstance()});
    clipboard.dispose();
  }

  private static void ask(CurveChart chart) {
    FileDialog dialog = new FileDialog(chart.getShell(), SWT.SAVE);
    dialog.setOverwrite(true);
    dialog.setFilterExtensions("*.svg", "*.png", "*.tsv");
    dialog.setFilterNames(new String[] {"SVG vectors", "PNG picture", "Table, tab-separated"});
    dialog.setFileName("curves.svg");
    String chosen = dialog.open();
    if (chosen != null) {
      try {
        save(chart, Path.of(chosen));
      } catch (IOException e) {
        ILog.get().error("A chart could not be saved", e);
        MessageDialog.openError(chart.getShell(), "Save Curves", chosen + " could not be written; is the folder writable?");
      }
    }
  }

  /** Writes SVG, PNG or a table, by the ending of the name. */
  public static void save(CurveChart chart, Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    if (name.endsWith(".png")) {
      ImageLoader loader = new ImageLoader();
      loader.data = new ImageData[] {ChartExport.picture(chart)};
      try (var out = Files.newOutputStream(file)) {
        loader.save(out, SWT.IMAGE_PNG);
      }
    } else {
      Files.writeString(file, name.endsWith(".svg") ? ChartExport.svg(chart) : ChartExport.table(chart), StandardCharsets.UTF_8);
    }
  }
}
