// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.likeness.api.plugin.Plugin;
import org.osgi.framework.Bundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the component files of a bundle that does not run: only the descriptors of plug-ins. */
final class ComponentFiles {

  private ComponentFiles() {}

  static List<Descriptor> plugins(Bundle bundle, String header) {
    List<Descriptor> out = new ArrayList<>();
    for (String pattern : header.split("\\s*,\\s*")) {
      for (Enumeration<URL> files = find(bundle, pattern); files.hasMoreElements();) {
        try (InputStream in = files.nextElement().openStream()) {
          read(in, out);
        } catch (IOException | SAXException | ParserConfigurationException e) {
          Map<String, Object> unnamed = Map.of("likeness.plugin.id", pattern, "likeness.plugin.label", "Component file that cannot be read");
          out.add(new Descriptor(unnamed::get));
        }
      }
    }
    return out;
  }

  /** Why a bundle of the user brings no plug-in; empty when it is not meant to: a library of others. */
  static String missing(Bundle bundle) {
    Dictionary<String, String> headers = bundle.getHeaders("");
    String header = headers.get("Service-Component");
    if (headers.get("Fragment-Host") != null) {
      return "";
    }
    if (header == null) {
      boolean library = headers.get("Export-Package") != null && !String.valueOf(headers.get("Import-Package")).contains("org.likeness.api");
      return library ? "" : "it has no components: was it built with a tool that reads @Component?";
    }
    for (String pattern : header.split("\\s*,\\s*")) {
      if (!find(bundle, pattern).hasMoreElements()) {
        return "it lacks its component file " + pattern;
      }
    }
    return plugins(bundle, header).isEmpty() ? "none of its components provides " + Plugin.class.getName()
        : plugins(bundle, header).stream().map(d -> d.text("id")).anyMatch(id -> id.endsWith(".xml")) ? "its component file cannot be read"
        : "its components are not active";
  }

  private static Enumeration<URL> find(Bundle bundle, String pattern) {
    int slash = pattern.lastIndexOf('/');
    Enumeration<URL> files = bundle.findEntries(slash < 0 ? "/" : pattern.substring(0, slash), pattern.substring(slash + 1), false);
    return files == null ? Collections.emptyEnumeration() : files;
  }

  private static void read(InputStream in, List<Descriptor> out) throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(in);
    if (!provides(document)) {
      return;
    }
    Map<String, Object> properties = new HashMap<>();
    NodeList list = document.getElementsByTagName("property");
    for (int i = 0; i < list.getLength(); i++) {
      Element p = (Element) list.item(i);
      properties.put(p.getAttribute("name"), p.hasAttribute("value") ? p.getAttribute("value") : p.getTextContent().strip());
    }
    out.add(new Descriptor(properties::get));
  }

  private static boolean provides(Document document) {
    NodeList list = document.getElementsByTagName("provide");
    for (int i = 0; i < list.getLength(); i++) {
      if (Plugin.class.getName().equals(((Element) list.item(i)).getAttribute("interface"))) {
        return true;
      }
    }
    return false;
  }
}
