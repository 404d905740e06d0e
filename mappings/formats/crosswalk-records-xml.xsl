<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: crosswalk-records-xml
title: Records as XML, for tools that write them themselves
tool: Unknown
recognise:
  - {root: =records, namespace: absent, result: any}
  - {root: =records, namespace: absent, rule: any}
  - {root: =records, namespace: absent, run: any}
elements: [records/result, records/rule, records/run, records/warning]
carries: [everything that a record holds]
whole: true
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>
<xsl:template match="/records">
  <records><xsl:copy-of select="run | rule | result | warning"/></records>
</xsl:template>
</xsl:stylesheet>
