<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: spdx-rdf
title: SPDX RDF (a bill of materials without findings)
tool: SPDX
recognise:
  - {root: =RDF, SpdxDocument: any}
  - {root: =RDF, CreationInfo: any}
  - {root: =RDF, referencesFile: any}
elements: [CreationInfo]
carries: []
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records>
    <xsl:apply-templates select=".//*[local-name() = 'CreationInfo'][1]"/>
  </records>
</xsl:template>

<!-- "Tool: NAME VERSION", or the name alone. -->
<xsl:template match="*">
  <xsl:variable name="tool" select="substring-after(*[local-name() = 'creator'][starts-with(., 'Tool: ')][1], 'Tool: ')"/>
  <xsl:variable name="name" select="substring-before(concat(normalize-space($tool), ' '), ' ')"/>
  <run tool="{$name}" start="{*[local-name() = 'created']}"
       tool_version="{substring-after(normalize-space($tool), ' ')}"/>
</xsl:template>
</xsl:stylesheet>
