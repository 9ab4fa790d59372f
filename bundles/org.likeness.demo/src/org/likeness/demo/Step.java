// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.util.Map;

/**
 * One recipe of the demo.
 *
 * @param phase under which its time is added up
 * @param name of the recipe and of its run
 * @param kind of the recipe
 * @param keys of that kind, as plain data
 */
record Step(String phase, String name, String kind, Map<String, Object> keys) {}
